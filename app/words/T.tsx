import { Children, Fragment } from 'react';
import { rich, type RichValues, type WordKey } from './index';

/** A text with nodes in it: `<T k="plan.by" values={{ who: <b>Ana</b>, link: (parts) => <a href="…">{parts}</a> }} />`. */
export function T({ k, values = {} }: { k: WordKey; values?: RichValues }) {
  return (
    <>
      {Children.map(rich(k, values), (part, at) => (
        <Fragment key={at}>{part}</Fragment>
      ))}
    </>
  );
}
