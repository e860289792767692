import type { Drawing } from '~/data/pages/pictures/drawing';

/** What was drawn on the server, path by path. */
export function Drawn({ drawing: { paths, texts } }: { drawing: Pick<Drawing, 'paths' | 'texts'> }) {
  return (
    <>
      {paths.map(([look, path]) => (
        <path key={look} className={look} d={path} />
      ))}
      {texts.map(([look, x, y, text], at) => (
        <text
          key={at}
          className={look}
          x={x}
          y={y}
          {...(look.includes('x-up') && { transform: `rotate(-90 ${x} ${y})` })}
        >
          {text}
        </text>
      ))}
    </>
  );
}
