import type { KeyLine } from '~/data/pages/pictures/drawing';

/** What the marks of a picture mean, each beside a sample of itself. */
export function Key({ lines, label }: { lines: readonly KeyLine[]; label: string }) {
  return (
    <ul className="picture-key" aria-label={label}>
      {lines.map(([look, path, means]) => (
        <li key={look + means}>
          <svg className="picture-sample" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            {look.split('+').map((one, at) => (
              <path key={one} className={one} d={path.split('+')[at] ?? path} />
            ))}
          </svg>
          {means}
        </li>
      ))}
    </ul>
  );
}
