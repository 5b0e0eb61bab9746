// The least that unit tests need: what fails is collected, what passes is counted.

export const results = { passed: 0, failed: [] };

export function test(name, body) {
  try {
    body();
    results.passed += 1;
  } catch (error) {
    results.failed.push(`${name}: ${error.message}`);
  }
}

export function equal(found, wanted) {
  const [a, b] = [found, wanted].map((each) => JSON.stringify(each, sorted));
  if (a !== b) throw new Error(`found ${a}, wanted ${b}`);
}

export function ok(truth, message = "not so") {
  if (!truth) throw new Error(message);
}

function sorted(_, value) {
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return Object.fromEntries(value);
  if (value === undefined) return "undefined";
  return value;
}
