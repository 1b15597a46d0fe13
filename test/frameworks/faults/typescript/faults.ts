import 'statecraft/define';

const network = document.createElement('alliance-network');
// wrong: Type 'number' is not assignable to type 'string'
network.ego = 5;
// wrong: Type 'string' is not assignable to type 'readonly string[]'
network.selected = 'KOR';
// wrong: is not assignable to type 'object | DossierFile
network.data = 'south-korea.json';
// wrong: Property 'lanes' does not exist on type 'AllianceNetwork'
network.lanes = 'theme';
// wrong: Property 'detail' does not exist on type 'SelectEvent'
network.addEventListener('statecraft-select', ({ detail }) => detail);
// wrong: Property 'id' does not exist on type 'Event'
network.addEventListener('statecraft-slect', ({ id }) => id);
// wrong: Type '"pie"' is not assignable to type
document.querySelector('summit-timeline')!.view = 'pie';
