/** Every colour by its name, as the theme of the moment has it. */
export function Swatches() {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
      {COLOURS.map(([name, colour]) => (
        <li key={name} className="text-sm">
          <span className={`mb-1 block h-12 rounded-md border border-line ${colour}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

const COLOURS = [
  ['ground', 'bg-ground'],
  ['surface', 'bg-surface'],
  ['sunken', 'bg-sunken'],
  ['line', 'bg-line'],
  ['line-strong', 'bg-line-strong'],
  ['ink', 'bg-ink'],
  ['ink-soft', 'bg-ink-soft'],
  ['focus', 'bg-focus'],
  ['vendor', 'bg-vendor'],
  ['vendor-tint', 'bg-vendor-tint'],
  ['customer', 'bg-customer'],
  ['customer-tint', 'bg-customer-tint'],
  ['private', 'bg-private'],
  ['private-tint', 'bg-private-tint'],
  ['neither', 'bg-neither'],
  ['overdue', 'bg-overdue'],
  ['overdue-tint', 'bg-overdue-tint'],
] as const;
