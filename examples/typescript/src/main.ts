import 'statecraft/alliance-network/define';
import dossier from 'statecraft/data/south-korea.json';
import 'statecraft/statecraft.css';

const main = document.querySelector('main')!;
const hide = main.appendChild(document.createElement('button'));
const select = main.appendChild(document.createElement('button'));
const label = main.appendChild(document.createElement('label'));
const middle = document.createElement('select');
const status = document.createElement('p');

// An AllianceNetwork: HTMLElementTagNameMap knows the tag.
const network = document.createElement('alliance-network');
network.data = dossier;

function show(): void {
  hide.textContent = `${network.isConnected ? 'Hide' : 'Show'} the chart`;
  status.textContent = `Selected: ${network.selected.join(', ') || 'nothing'}`;
}

hide.addEventListener('click', () => {
  if (network.isConnected) network.remove();
  else status.before(network);
  show();
});

select.textContent = 'Select North Korea and China';
select.addEventListener('click', () => {
  network.selected = ['PRK', 'CHN'];
  show();
});

label.append('In the middle: ', middle);
middle.append(new Option('South Korea', 'KOR'), new Option('North Korea', 'PRK'));
middle.addEventListener('change', () => (network.ego = middle.value));

status.role = 'status';
network.ego = middle.value;
network.addEventListener('statecraft-select', show);
main.append(network, status);
show();
