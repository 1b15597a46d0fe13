/**
 * The events of every chart element. All bubble and cross shadow boundaries; none but `statecraft-change` can be cancelled.
 */
import type { Problem } from '../dossier/check.js';

class ChartEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The reader has chosen a record, or given up the choice (`id` is null). */
export class SelectEvent extends ChartEvent {
  constructor(readonly id: string | null) {
    super('statecraft-select');
  }
}

/** The reader's pointer or focus has come to a record's mark, or has left it (`id` is null). */
export class HoverEvent extends ChartEvent {
  constructor(readonly id: string | null) {
    super('statecraft-hover');
  }
}

/** The reader asks for another value of an option. Unless prevented, the property and its attribute follow. */
export class ChangeEvent extends ChartEvent {
  constructor(
    readonly option: string,
    readonly value: unknown,
  ) {
    super('statecraft-change', true);
  }
}

/** The first picture of a load stands. */
export class ReadyEvent extends ChartEvent {
  constructor() {
    super('statecraft-ready');
  }
}

/** The layout has come to rest. */
export class SettledEvent extends ChartEvent {
  constructor() {
    super('statecraft-settled');
  }
}

/** A load has failed. What was drawn before is still there. */
export class LoadErrorEvent extends ChartEvent {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly retryable: boolean,
  ) {
    super('statecraft-error');
  }
}

/** Records, fields or references of the data were not sound. */
export class ProblemEvent extends ChartEvent {
  constructor(readonly problems: readonly Problem[]) {
    super('statecraft-problem');
  }
}

declare global {
  interface HTMLElementEventMap {
    'statecraft-select': SelectEvent;
    'statecraft-hover': HoverEvent;
    'statecraft-change': ChangeEvent;
    'statecraft-ready': ReadyEvent;
    'statecraft-settled': SettledEvent;
    'statecraft-error': LoadErrorEvent;
    'statecraft-problem': ProblemEvent;
  }
}
