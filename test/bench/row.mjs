/**
 * One measured figure beside what is asked of it. `must` and `aim` are upper limits, or lower ones where `better` says
 * so; `ok` is whether the figure keeps to `must`.
 */
export function row(name, value, unit, { must, aim, better = 'lower' }) {
  const rounded = Number(value.toPrecision(3));
  return { name, value: rounded, unit, must, aim, ok: better === 'lower' ? value <= must : value >= must };
}
