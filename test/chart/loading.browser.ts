import { expect } from '@open-wc/testing';
import 'statecraft/define';
import { smallDossier, TAGS, textOf } from '../fixtures.js';
import { drawn, endOf, has, listen, pause, place, textIn } from '../elements.js';

const json = (value: unknown): string => `/__test/body?body=${encodeURIComponent(JSON.stringify(value))}`;
const body = (text: string, type = 'application/json'): string =>
  `/__test/body?type=${encodeURIComponent(type)}&body=${encodeURIComponent(text)}`;

const faults: Readonly<Record<string, string>> = {
  'not found': '/__test/status/404',
  'server error': '/__test/status/500',
  'HTML with 200': '/__test/html',
  'malformed JSON': body('{"ties": ['),
  'an endless redirect': '/__test/redirect',
  'a dropped connection': '/__test/drop',
  'over the limit': `/__test/big?bytes=12000000&key=${Math.random()}`,
  'an address of another kind': 'ftp://host.example/data.json',
};

for (const tag of TAGS) {
  describe(`<${tag}> loading`, () => {
    it('draws from data, and says ready once, then settled', async () => {
      const element = await place(tag);
      const heard = listen(element);
      element.data = smallDossier;
      await endOf(element, heard);
      expect(heard.filter((type) => type !== 'problem')).to.deep.equal(['ready', 'settled']);
      expect(textIn(element)).to.contain(textOf[tag]);
      expect(element.problems).to.deep.equal([]);
    });

    it('draws from src', async () => {
      const element = await place(tag);
      const heard = listen(element);
      element.src = json(smallDossier);
      await endOf(element, heard);
      expect(heard).to.deep.equal(['ready', 'settled']);
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('draws from an inline script child', async () => {
      const box = document.createElement('div');
      document.body.append(box);
      const element = document.createElement(tag);
      const script = Object.assign(document.createElement('script'), { type: 'application/json' });
      script.textContent = JSON.stringify(smallDossier);
      element.append(script);
      const heard = listen(element);
      box.append(element);
      await endOf(element, heard);
      expect(heard).to.deep.equal(['ready', 'settled']);
      expect(textIn(element)).to.contain(textOf[tag]);
      box.remove();
    });

    for (const [name, src] of Object.entries(faults)) {
      it(`ends in one error, in words and with a code, at ${name}`, async () => {
        const element = await place(tag);
        const heard = listen(element);
        let code = '';
        element.addEventListener('statecraft-error', (event) => (code = event.code));
        element.src = src;
        await endOf(element, heard, 8000);
        expect(heard).to.deep.equal(['error']);
        expect(code).to.match(/^[a-z-]+$/);
        const alert = element.shadowRoot?.querySelector('[role=alert]');
        expect(alert?.textContent?.trim()).to.have.length.greaterThan(20);
      });
    }

    it('keeps the last good picture when a reload fails, and offers to try again', async () => {
      const element = await drawn(tag, { data: undefined, src: json(smallDossier) });
      const heard = listen(element);
      element.src = '/__test/status/503';
      await endOf(element, heard);
      expect(heard).to.deep.equal(['error']);
      expect(textIn(element)).to.contain(textOf[tag]);
      const retry = element.shadowRoot?.querySelector<HTMLElement>('[part=retry]');
      expect(retry).to.exist;
    });

    it('tries again when asked, and draws', async () => {
      const element = await place(tag);
      const heard = listen(element);
      const key = Math.random();
      element.src = `/__test/once?key=${key}&body=${encodeURIComponent(JSON.stringify(smallDossier))}`;
      await endOf(element, heard);
      expect(heard).to.deep.equal(['error']);
      element.shadowRoot?.querySelector<HTMLElement>('[part=retry]')?.click();
      while (!heard.includes('settled')) await pause(10);
      expect(heard).to.deep.equal(['error', 'ready', 'settled']);
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('lets a newer src overtake an older one, in any order of answers', async () => {
      const element = await place(tag);
      const heard = listen(element);
      const other = encodeURIComponent(JSON.stringify({ title: 'The old one' }));
      element.src = `/__test/slow?ms=300&body=${other}`;
      await pause(30);
      element.src = json(smallDossier);
      await endOf(element, heard);
      await pause(400);
      expect(heard).to.deep.equal(['ready', 'settled']);
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('says that it is loading after a second, and keeps the page’s own content until then', async () => {
      const element = await place(tag);
      element.append('A table for readers without script');
      element.src = '/__test/slow?ms=5000';
      await pause(200);
      expect(element.getAttribute('aria-busy')).to.equal('true');
      expect(has(element, 'slot')).to.equal(true);
      expect(textIn(element)).not.to.contain('Loading');
      await pause(1000);
      expect(textIn(element)).to.contain('Loading');
      element.remove();
    });

    it('takes the page’s own content out of sight once the chart stands', async () => {
      const element = await drawn(tag);
      expect(has(element, 'slot:not([name])')).to.equal(false);
      expect(element.getAttribute('aria-busy')).to.equal('false');
    });

    it('is quiet when it is taken away while it loads, and loads when it comes back', async () => {
      const element = await place(tag);
      const heard = listen(element);
      element.src = `/__test/slow?ms=150&body=${encodeURIComponent(JSON.stringify(smallDossier))}`;
      await pause(20);
      const parent = element.parentElement;
      element.remove();
      await pause(250);
      expect(heard).to.deep.equal([]);
      parent?.append(element);
      await endOf(element, heard);
      expect(heard).to.deep.equal(['ready', 'settled']);
    });

    it('shows the empty state for a dossier without its records', async () => {
      const element = await place(tag);
      const heard = listen(element);
      element.data = {};
      await endOf(element, heard);
      expect(heard[0]).to.equal('ready');
      expect(element.shadowRoot?.querySelector('[part=empty]')?.textContent).to.contain('nothing to draw');
    });
  });
}
