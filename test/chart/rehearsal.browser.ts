import { expect } from '@open-wc/testing';
import 'statecraft/define';
import { drawn, fetched, has, listen, until } from '../elements.js';
import { smallDossier, TAGS } from '../fixtures.js';

// From before the page is idle for the first time.
const heard = listen(document);
const changes: MutationRecord[] = [];
new MutationObserver((records) => changes.push(...records)).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});

const added = (): readonly Node[] => changes.flatMap(({ addedNodes }) => [...addedNodes]);
const removed = (): readonly Node[] => changes.flatMap(({ removedNodes }) => [...removedNodes]);

describe('an idle page', () => {
  it('gets ready for its first figures, and nobody sees or hears of it', async () => {
    await until(() => ['force-form', 'matrix-picture', 'horizontal'].every((part) => fetched().includes(part)), 10_000);
    await until(() => added().length >= TAGS.length, 10_000);
    expect(changes.every(({ type, target }) => type === 'childList' && target === document.body)).to.equal(true);
    expect(added().every((node, i) => node === removed()[i] && !node.isConnected)).to.equal(true);
    for (const stand of added() as readonly HTMLElement[]) {
      expect(Boolean(stand.shadowRoot?.querySelector('figure .drawing [data-id]'))).to.equal(true);
      expect([stand.style.position, stand.style.visibility]).to.deep.equal(['fixed', 'hidden']);
    }
    expect(heard).to.deep.equal([]);
  });

  for (const tag of TAGS)
    it(`then draws <${tag}>`, async () => {
      const element = await drawn(tag, { data: smallDossier });
      expect(has(element, 'figure .drawing [data-id]')).to.equal(true);
    });
});
