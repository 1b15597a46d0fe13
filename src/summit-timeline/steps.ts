import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a step of an article stands for. */
export interface Step {
  /** Id of a record. */
  readonly id: string;
  /** EDTF date, where the step sets one. */
  readonly at?: string;
}

/** The band of the window in which a step is read: a line a little above its middle. */
const READ_AT = '-42% 0px -57% 0px';

/**
 * The steps of an article: the element's own children with `data-step`, and those within elements that the page names.
 * The one that the reader has come to is told of. Without script they are the article.
 */
export class Steps implements ReactiveController {
  #observer: IntersectionObserver | undefined;
  #named: string | undefined;
  readonly #read = new Set<Element>();
  #current: Element | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly nameOf: () => string | undefined,
    private readonly reach: (step: Step) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#current = undefined;
    this.#read.clear();
  }

  hostUpdated(): void {
    if (this.nameOf() !== this.#named || !this.#observer) this.#observe();
  }

  #observe(): void {
    this.hostDisconnected();
    this.#named = this.nameOf();
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: READ_AT });
    for (const step of this.#steps()) this.#observer.observe(step);
  }

  #steps(): readonly Element[] {
    const own = [...this.host.querySelectorAll(':scope > [data-step]')];
    // A default slot would show what stands for the chart without script, too.
    for (const step of own) if (!step.slot) step.slot = 'step';
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const named = (this.#named ?? '').split(/\s+/).flatMap((id) => (id ? (root.getElementById?.(id) ?? []) : []));
    return [
      ...own,
      ...named.flatMap((each) => [
        ...(each.matches('[data-step]') ? [each] : []),
        ...each.querySelectorAll('[data-step]'),
      ]),
    ];
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#read.add(target);
      else this.#read.delete(target);
    }
    const [step] = [...this.#read].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
    );
    if (!step || step === this.#current) return;
    this.#current?.removeAttribute('data-reading');
    step.setAttribute('data-reading', '');
    this.#current = step;
    const at = step.getAttribute('data-at');
    this.reach({ id: step.getAttribute('data-step') ?? '', ...(at === null ? {} : { at }) });
  }
}
