import assert from 'node:assert/strict';
import test from 'node:test';
import { measureByTable } from '../../src/chart/measure.js';
import { cutText, wrapText } from '../../src/chart/wrap-text.js';

const options = { width: 120, size: 13, measure: measureByTable };

test('wrapText(text) keeps every line within the width', () => {
  const text = 'Trilateral vice-ministers condemn the missile tests of Pyongyang';
  const lines = wrapText(text, options);
  assert.ok(lines.length > 2);
  for (const line of lines) assert.ok(measureByTable(line, 13) <= 120, line);
  assert.equal(lines.join(' ').replace('- ', '-'), text);
});

test('wrapText(names with dots between them) breaks behind a dot what no line can hold, and no other', () => {
  assert.deepEqual(wrapText('유엔·나토·유럽연합·아세안', options).join('|'), '유엔·나토·유럽연합·|아세안');
  assert.deepEqual(wrapText('유엔·나토', options), ['유엔·나토']);
});

test('wrapText(text) cuts a word that no line can hold', () => {
  const [line] = wrapText('Donaudampfschifffahrtsgesellschaftskapitän', options);
  assert.match(line ?? '', /…$/);
  assert.ok(measureByTable(line ?? '', 13) <= 120);
});

test('wrapText(text, {maxLines}) says that there was more', () => {
  const lines = wrapText('one two three four five six seven eight nine ten eleven', { ...options, maxLines: 2 });
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? '', /…$/);
});

test('wrapText(Korean) breaks between words only, wrapText(Japanese) between characters', () => {
  const narrow = { ...options, width: 60 };
  assert.deepEqual(wrapText('한국과 미국의 동맹', narrow).join(' '), '한국과 미국의 동맹');
  assert.ok(wrapText('日本国家安全保障戦略会議', narrow).every((line) => measureByTable(line, 13) <= 60));
});

test('wrapText(empty) has no lines', () => {
  assert.deepEqual(wrapText('  \n ', options), []);
});

test('cutText(text) keeps as many letters as there is room for', () => {
  for (const width of [30, 47.3, 120, 600]) {
    const text = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
    const cut = cutText(text, { ...options, width });
    assert.ok(measureByTable(cut, 13) <= width, cut);
    const more = `${text.slice(0, cut.length)}…`;
    assert.ok(measureByTable(more, 13) > width, more);
  }
});

test('cutText(text that fits) leaves it whole', () => {
  assert.equal(cutText('Japan', options), 'Japan');
});

test('measureByTable(text) counts nothing for marks that take no room, and grows with size', () => {
  assert.equal(measureByTable('a\u0301', 10), measureByTable('a', 10));
  assert.equal(measureByTable('Seoul', 26), 2 * measureByTable('Seoul', 13));
  assert.ok(measureByTable('Seoul', 13, 700) >= measureByTable('Seoul', 13));
});
