import type { ComplexAttributeConverter } from 'lit';
import { idList } from '../chart/attributes.js';

export type Named = boolean | readonly string[];

/** `ties`, or `ties="seato-membership engagement"`: a boolean attribute that may also name ids. */
export const namedConverter: ComplexAttributeConverter<Named> = {
  fromAttribute: (value) => (value === null || value === 'false' ? false : namedIn(value)),
  toAttribute: (named) => (named === true ? '' : named ? idList.toAttribute?.(named) : null),
};

export const namedIn = (value: string): Named => {
  const ids = idList.fromAttribute?.(value) ?? [];
  return ids.length ? ids : true;
};

/** `today`, or `today="2024-05-01"`. */
export const todayConverter: ComplexAttributeConverter<boolean | string> = {
  fromAttribute: (value) => (value === null || value === 'false' ? false : value || true),
  toAttribute: (today) => (today === true ? '' : today || null),
};
