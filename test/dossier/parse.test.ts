import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LoadError, parseDossierText } from 'statecraft/dossier';
import { findJsonFault } from '../../src/dossier/json-fault.js';

function failure(text: string, options = {}): LoadError {
  try {
    parseDossierText(text, options);
  } catch (error) {
    assert.ok(error instanceof LoadError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: `${JSON.stringify(text)} was read` });
}

const at = ({ code, position }: LoadError) => `${code} ${position?.line}:${position?.column}`;

test('parseDossierText() reads JSON, after a byte-order mark too', () => {
  assert.deepEqual(parseDossierText('\ufeff {"actors": []}'), { actors: [] });
});

test('parseDossierText() puts a bare array into the list it is said to be', () => {
  assert.deepEqual(parseDossierText('[{"id": "a"}]', { list: 'actors' }), { actors: [{ id: 'a' }] });
  assert.deepEqual(parseDossierText('[1]'), [1]);
});

test('parseDossierText() tells line and column of malformed JSON', () => {
  assert.equal(at(failure('{"a": 1,}')), 'malformed-json 1:9');
  assert.equal(at(failure('{\n  "a": 1\n  "b": 2\n}')), 'malformed-json 3:3');
  assert.equal(at(failure('{\r\n"a": tru\r\n}')), 'malformed-json 2:6');
  assert.equal(at(failure('{"a": [1, 2')), 'malformed-json 1:12');
  assert.equal(at(failure('{"a": "x\ny"}')), 'malformed-json 1:9');
  assert.equal(at(failure("{'a': 1}")), 'malformed-json 1:2');
  assert.equal(at(failure('{"a": 01}')), 'malformed-json 1:8');
  assert.equal(at(failure('{"a": NaN}')), 'malformed-json 1:7');
  assert.equal(at(failure('[1] [2]')), 'malformed-json 1:5');
  assert.equal(at(failure('{"a": "\\x"}')), 'malformed-json 1:9');
  assert.equal(at(failure('{"a": // b\n1}')), 'malformed-json 1:7');
});

test('findJsonFault() finds a fault in what JSON.parse refuses, and none in what it takes', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const damaged = fc.tuple(
    fc.json(),
    fc.nat(200),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', '0', '-', 'e', ' ', ':', 'null'),
  );
  fc.assert(
    fc.property(damaged, ([json, index, piece]) => {
      const text =
        json.slice(0, index % (json.length + 1)) + piece + json.slice((index % (json.length + 1)) + (index % 2));
      assert.equal(findJsonFault(text) === undefined, parses(text), text);
    }),
    { numRuns: 20_000 },
  );
});

test('findJsonFault() stops at the first character that no JSON could go on with', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, index) => {
      const cut = index % (json.length + 1);
      const fault = findJsonFault(`${json.slice(0, cut)}\u0001`);
      assert.ok(fault !== undefined && fault <= cut);
    }),
    { numRuns: 2_000 },
  );
});

test('parseDossierText() is not overthrown by a hundred thousand brackets', () => {
  const deep = '['.repeat(100_000);
  assert.equal(at(failure(deep)), 'malformed-json 1:100001');
  assert.ok(Array.isArray(parseDossierText(deep + ']'.repeat(100_000))));
  assert.equal(failure('{"a":'.repeat(100_000)).code, 'malformed-json');
});

test('parseDossierText() tells a web page and an empty file from a dossier', () => {
  for (const page of ['<!doctype html>', '\n  <html>', '\ufeff<?xml version="1.0"?>'])
    assert.equal(failure(page).code, 'html');
  assert.equal(failure('<p>', { type: 'json' }).code, 'html');
  for (const nothing of ['', ' \n\t', '\ufeff']) assert.equal(failure(nothing).code, 'empty');
});

test('parseDossierText() looks at the text where the type does not tell', () => {
  const csv = 'title,kind,parties\nPact,treaty,A;B\n';
  for (const type of [undefined, '', 'text/plain', 'application/octet-stream', 'text/html', 'csv', 'text/csv']) {
    assert.ok('ties' in (parseDossierText(csv, { type }) as object), type);
  }
  for (const type of [undefined, 'text/plain', 'text/csv', 'application/json', 'json']) {
    assert.deepEqual(parseDossierText('{"ties": []}', { type }), { ties: [] }, type);
  }
  assert.equal(failure(csv, { type: 'json' }).code, 'malformed-json');
  assert.equal(failure('a,b\n1,2').code, 'unknown-columns');
  assert.equal(failure('hello').code, 'malformed-json');
});

test('parseDossierText() is done with megabytes of hostile text in time', () => {
  const texts = {
    json: `{"a": "${'\\'.repeat(1_000_000)}`,
    numbers: `[${'1'.repeat(1_000_000)}e`,
    keys: `{${'"a":1,'.repeat(150_000)}`,
    quotes: `title,kind\n${'"",'.repeat(300_000)}"`,
    lines: `title,kind\n${'\n'.repeat(1_000_000)}"`,
    columns: `title,${'a,'.repeat(200_000)}\nx`,
  };
  for (const [name, text] of Object.entries(texts)) {
    const start = performance.now();
    try {
      parseDossierText(text);
    } catch (error) {
      assert.ok(error instanceof LoadError);
    }
    const ms = performance.now() - start;
    assert.ok(ms < 1_500, `${name}: ${ms} ms`);
  }
});
