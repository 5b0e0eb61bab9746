// The payload unpacked: the values that graphkit/page/packed.py made small. Pure.

import { inflated } from "./inflate.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** Return the payload that an element holds, as JSON or compressed. */
export async function payloadIn(element) {
  const text = element.textContent;
  const plain = element.type === "application/json" ? text : await inflated(text);
  return unpacked(JSON.parse(plain));
}

/** Return the values of a packed payload. */
export function unpacked(values) {
  const { $pool, ...packed } = values;
  const pool = fronted($pool ?? []);
  const whole = (value) => {
    if (Array.isArray(value) || value === null || typeof value !== "object") return value;
    if (value.$rows !== undefined) return rowsOf(value);
    if (value.$ints !== undefined) return [...numbersOf(value.$ints)];
    if (value.$same !== undefined) return Array(value.$same).fill(value.of);
    if (value.$words !== undefined) return Array.from(numbersOf(value.$words), (at) => pool[at]);
    if (value.$lists !== undefined) return listsOf(value);
    if (value.$values !== undefined)
      return Array.from(numbersOf(value.$values), (at) => value.of[at]);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, whole(each)]));
  };

  function rowsOf({ $rows, ...columns }) {
    const records = Array.from({ length: $rows }, () => ({}));
    for (const [field, column] of Object.entries(columns)) {
      const has = column.$has === undefined ? null : numbersOf(column.$has);
      const held = whole(has ? column.of : column);
      let at = 0;
      for (let nth = 0; nth < $rows; nth += 1) {
        if (!has || has[nth]) {
          records[nth][field] = held[at];
          at += 1;
        }
      }
    }
    return records;
  }

  function listsOf({ $lists, of }) {
    const every = whole(of);
    let end = 0;
    return whole($lists).map((length) => {
      end += length;
      return every.slice(end - length, end);
    });
  }

  return whole(packed);
}

/** Return the whole numbers that were written as letters for their differences. */
export function numbersOf(text) {
  const found = new Float64Array(text.length);
  let count = 0;
  let value = 0;
  let rest = 0;
  let place = 1;
  for (let nth = 0; nth < text.length; nth += 1) {
    const digit = DIGITS[text.charCodeAt(nth)];
    rest += (digit & 31) * place;
    if (digit > 31) {
      place *= 32;
      continue;
    }
    value += rest % 2 ? -(rest + 1) / 2 : rest / 2;
    found[count] = value;
    count += 1;
    rest = 0;
    place = 1;
  }
  return found.subarray(0, count);
}

/** Return texts that were written without what each shares with the one before. */
function fronted(texts) {
  let before = "";
  return texts.map((text) => {
    // Shared letters are counted as Python counts them: a pair of surrogates is one.
    const shared = ALPHABET.indexOf(text[0]);
    const start = /[\ud800-\udfff]/.test(before)
      ? [...before].slice(0, shared).join("")
      : before.slice(0, shared);
    before = start + text.slice(1);
    return before;
  });
}
