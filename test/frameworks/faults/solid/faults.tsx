import type {} from 'statecraft/solid';

export function Faults() {
  return (
    <>
      <alliance-network selected="KOR USA" compare-to="2000" class="wide" />
      {/* wrong: Type 'number' is not assignable to type 'string' */}
      <alliance-network prop:ego={5} />
      {/* wrong: Type 'string' is not assignable to type 'readonly string[]' */}
      <alliance-network prop:selected="KOR" />
      {/* wrong: Type '"pie"' is not assignable to type */}
      <alliance-network view="pie" />
      {/* wrong: Type '{ comparTo: string; }' is not assignable to type */}
      <alliance-network comparTo="2000" />
      {/* wrong: Property 'detail' does not exist on type 'SelectEvent */}
      <alliance-network on:statecraft-select={({ detail }) => detail} />
      {/* wrong: Property 'lanes' does not exist on type 'EventTarget & AllianceNetwork' */}
      <alliance-network on:statecraft-ready={({ currentTarget }) => currentTarget.lanes} />
    </>
  );
}
