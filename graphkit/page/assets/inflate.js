// Text that graphkit/page/dense.py made small: gzip, five letters for four bytes. Pure.

const FIRST = 40; // the code of the letter that stands for 0
const SKIPPED = "<".charCodeAt(0); // begins a tag; the letter after the last one stands in its place
const BASE = 85;

/** Return the text that was made small, while the browser paints and reads on what stands there. */
export async function inflated(letters) {
  const plain = new Blob([bytesOf(letters)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).text();
}

/** Return the text that was made small, before the browser does anything else. */
export async function inflatedFirst(letters) {
  const { writable, readable } = new DecompressionStream("gzip");
  const [writer, reader, decoder] = [writable.getWriter(), readable.getReader(), new TextDecoder()];
  writer.write(bytesOf(letters));
  writer.close();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read())
    text += decoder.decode(read.value, { stream: true });
  return text + decoder.decode();
}

/** Return the bytes that letters stand for. */
function bytesOf(letters) {
  const size = Math.floor((letters.length * 4) / 5);
  const bytes = new DataView(new ArrayBuffer(4 * Math.ceil(letters.length / 5)));
  const last = BASE - 1;
  for (let at = 0; at < letters.length; at += 5) {
    let word = 0;
    for (let nth = at; nth < at + 5; nth += 1) {
      const digit = nth < letters.length ? letters.charCodeAt(nth) - FIRST : last;
      word = word * BASE + (digit === BASE ? SKIPPED - FIRST : digit);
    }
    bytes.setUint32((at / 5) * 4, word);
  }
  return new Uint8Array(bytes.buffer, 0, size);
}
