import { svg, type TemplateResult } from 'lit';
import type { ActorKind } from '../../dossier/dossier.js';
import { shapePath } from '../../chart/symbols.js';
import type { LineSign } from '../layout/geometry.js';

interface Part {
  readonly d: string;
  readonly class: string;
}

/** One path, or more. */
type Parts = readonly [Part, ...Part[]];

/** An actor's mark around the origin: what it is shows in its shape, never in its colour. */
export function actorParts(kind: ActorKind, r: number): Parts {
  switch (kind) {
    case 'state':
      return [{ d: shapePath('circle', r), class: 'solid' }];
    case 'person':
      return [{ d: shapePath('circle', r - 0.8), class: 'open' }];
    case 'company':
      return [{ d: rect(r * 0.6, r), class: 'solid' }];
    case 'agency':
      return [
        { d: rect(r * 0.85, r * 0.85), class: 'open' },
        { d: shapePath('circle', r * 0.32), class: 'solid' },
      ];
    default:
      return [{ d: shapePath('square', r * 1.05), class: 'solid' }];
  }
}

const rect = (x: number, y: number): string => `M${-x},${-y}H${x}V${y}H${-x}Z`;

export const DIAMOND = 'M0,-7L7,0L0,7L-7,0Z';

const SIGNS: Readonly<Record<Exclude<LineSign, 'disputed'>, string>> = {
  adversarial: 'M-3.8,-3.8L3.8,3.8M3.8,-3.8L-3.8,3.8',
  mixed: 'M-4,-1.6H4M0,-5.6V2.4M-4,4.8H4',
  suspended: 'M-2,-4.5V4.5M2,-4.5V4.5',
  begins: 'M-3,-4.5V4.5M-3,0H4.5',
  ends: 'M3,-4.5V4.5M3,0H-4.5',
  doubtful: 'M-5,1.2C-3.4,-3.2 -1.4,-2 0,0S3.4,3.2 5,-1.2',
  new: 'M-4,0H4M0,-4V4',
  gone: 'M-4,0H4',
};

/** A sign in a gap of ground, around a place of its line. */
export function lineSign(sign: LineSign, x: number, y: number): TemplateResult {
  if (sign === 'disputed') {
    return svg`<g class="sign disputed" transform="translate(${x},${y})">
      <circle class="gap" r="8.5"></circle><text class="no-halo" text-anchor="middle" y="4.6">?</text>
    </g>`;
  }
  const ringed = sign === 'new' || sign === 'gone';
  return svg`<g class="sign ${sign}" transform="translate(${x},${y})">
    <circle class="gap ${ringed ? '' : 'bare'}" r="7.5"></circle><path d=${SIGNS[sign]}></path>
  </g>`;
}
