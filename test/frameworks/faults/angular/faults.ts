import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'statecraft/alliance-network/define';

/** What Angular checks of a tag that is no component: what is heard of it and what is asked of it, not what is set. */
@Component({
  selector: 'app-faults',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <!-- wrong: Property 'detail' does not exist on type 'SelectEvent' -->
    <alliance-network (statecraft-select)="chosen = $event.detail" />
    <!-- wrong: Property 'nothing' does not exist on type 'Faults' -->
    <alliance-network [data]="nothing" />
    <alliance-network #network />
    <!-- wrong: Property 'lanes' does not exist on type 'AllianceNetwork' -->
    <p>{{ network.lanes }}</p>
  `,
})
export class Faults {
  chosen: unknown;
}
