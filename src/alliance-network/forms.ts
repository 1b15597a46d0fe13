import type { Load } from '../chart/on-demand.js';
import type { Form } from './form.js';
import type { FormName, NetworkHost } from './network-host.js';

interface FormPart<Module> {
  readonly load: Load<Module>;
  make(module: Module, host: NetworkHost): Form;
}

/** A form whose module is known to itself only. */
type AnyPart = FormPart<never> & { readonly load: Load<unknown> };

const part = <Module>(load: Load<Module>, make: FormPart<Module>['make']): AnyPart =>
  ({ load, make }) as unknown as AnyPart;

/** Each form loads when it is first drawn: a phone has no use for the drawing, nor a desk for the list. */
export const FORMS: Readonly<Record<FormName, AnyPart>> = {
  force: part(
    () => import('./force-form.js'),
    ({ ForceForm }) => new ForceForm(),
  ),
  crowd: part(
    () => import('./crowd-form.js'),
    ({ CrowdForm }, host) => new CrowdForm(host),
  ),
  list: part(
    () => import('./list-form.js'),
    ({ ListForm }) => new ListForm(),
  ),
  circle: part(
    () => import('./circle-form.js'),
    ({ CircleForm }) => new CircleForm(),
  ),
  matrix: part(
    () => import('./matrix-form.js'),
    ({ MatrixForm }) => new MatrixForm(),
  ),
};
