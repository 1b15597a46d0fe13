import { useRef } from 'react';
import { AllianceNetwork, SummitTimeline } from 'statecraft/react';

export function Faults() {
  const timeline = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* wrong: Type 'number' is not assignable to type 'string' */}
      <AllianceNetwork ego={5} />
      {/* wrong: Type 'string' is not assignable to type 'readonly string[]' */}
      <AllianceNetwork selected="KOR" />
      {/* wrong: Type '"pie"' is not assignable to type */}
      <AllianceNetwork view="pie" />
      {/* wrong: is not assignable to type 'object | DossierFile */}
      <AllianceNetwork data="south-korea.json" />
      {/* wrong: Type '{ onStatecraftSlect: () => undefined; }' is not assignable to type */}
      <AllianceNetwork onStatecraftSlect={() => undefined} />
      {/* wrong: Property 'detail' does not exist on type 'SelectEvent */}
      <AllianceNetwork onStatecraftSelect={({ detail }) => detail} />
      {/* wrong: Property 'lanes' does not exist on type 'EventTarget & AllianceNetwork' */}
      <AllianceNetwork onStatecraftReady={({ currentTarget }) => currentTarget.lanes} />
      {/* wrong: Type 'RefObject<HTMLInputElement | null>' is not assignable to type */}
      <SummitTimeline ref={timeline} />

      {/* The same tag by itself: a list may be as its attribute writes it. */}
      <alliance-network selected="KOR USA" compare-to="2000" className="wide" />
      {/* wrong: Type 'number' is not assignable to type 'string' */}
      <alliance-network selected={[5]} />
      {/* wrong: Type '"pie"' is not assignable to type */}
      <summit-timeline view="pie" />
      {/* wrong: Property 'detail' does not exist on type 'SelectEvent */}
      <alliance-network onstatecraft-select={({ detail }) => detail} />
    </>
  );
}
