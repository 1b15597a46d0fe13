import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseText, say, type Text } from 'statecraft/dossier';

const names: Text = {
  ja: '韓国',
  'en-GB': 'South Korea (GB)',
  ko: '한국',
  'zh-Hant': '韓國',
  'pt-BR': 'Coreia do Sul',
};

test('chooseText() takes the exact tag, whatever its case', () => {
  assert.deepEqual(chooseText(names, 'ko'), { text: '한국', lang: 'ko' });
  assert.deepEqual(chooseText(names, 'ZH-hant'), { text: '韓國', lang: 'zh-Hant' });
});

test('chooseText() shortens the tag before it takes another region', () => {
  assert.equal(chooseText(names, 'ko-KR').lang, 'ko');
  assert.equal(chooseText({ 'zh-Hant-HK': 'b', 'zh-Hant': 'a' }, 'zh-Hant-TW').text, 'a');
  assert.equal(chooseText(names, 'pt-PT').lang, 'pt-BR');
  assert.equal(chooseText(names, 'zh').lang, 'zh-Hant');
});

test('chooseText() goes through the locales in order', () => {
  assert.equal(chooseText(names, ['de', 'ja-JP', 'ko']).lang, 'ja');
});

test("chooseText() falls back to the dossier's language, then English, then the first given", () => {
  assert.equal(chooseText(names, 'de', 'ko').lang, 'ko');
  assert.equal(chooseText(names, 'de', 'fr').lang, 'en-GB');
  assert.equal(chooseText({ ja: 'a', ko: 'b' }, 'de', 'fr').lang, 'ja');
});

test('chooseText() does not take one language for another that begins alike', () => {
  assert.equal(chooseText({ kok: 'कोंकणी', en: 'English' }, 'ko').lang, 'en');
});

test("chooseText() says that a plain string is in the dossier's language", () => {
  assert.deepEqual(chooseText('Séoul', 'ko', 'fr'), { text: 'Séoul', lang: 'fr' });
});

test('chooseText() passes over what is empty or no text', () => {
  assert.equal(chooseText({ ko: '', en: 'South Korea' }, 'ko').text, 'South Korea');
  assert.equal(chooseText({ ko: 5, en: 'South Korea' } as unknown as Text, 'ko').text, 'South Korea');
});

test('say() never throws and reads nothing from a prototype', () => {
  for (const tag of ['__proto__', 'constructor', 'toString', '', '-', 'x-', '\ud800']) {
    assert.equal(say({ ko: '한국' }, tag), '한국');
    assert.equal(say({}, tag), '');
  }
  const hostile = JSON.parse('{"__proto__": "a", "constructor": "b", "en": "c"}') as Text;
  assert.equal(say(hostile, '__proto__'), 'a');
  assert.equal(say(undefined, 'ko'), '');
  assert.equal(say(null as unknown as Text, undefined as unknown as string), '');
});
