import { Fragment, type ReactNode } from 'react';
import type { Block, Piece, Written as Text } from '~/domain/plan/written/written';

/** What somebody wrote, drawn from plain data: no markup of theirs ever reaches the page. */
export const Written = ({ text }: { text: Text }) => (
  <div className="written max-w-(--measure) wrap-anywhere">{blocks(text)}</div>
);

const blocks = (text: Text): ReactNode => text.map((one, at) => <Fragment key={at}>{block(one)}</Fragment>);

function block(one: Block): ReactNode {
  if ('p' in one) return <p className="whitespace-pre-line">{pieces(one.p)}</p>;
  if ('quote' in one) return <blockquote>{blocks(one.quote)}</blockquote>;
  if ('pre' in one) return <pre>{one.pre}</pre>;
  if ('rule' in one) return <hr />;
  const items = one.list.map((item, at) => <li key={at}>{blocks(item)}</li>);
  return one.from === null ? <ul>{items}</ul> : <ol start={one.from}>{items}</ol>;
}

const pieces = (of: readonly Piece[]): ReactNode => of.map((one, at) => <Fragment key={at}>{piece(one)}</Fragment>);

function piece(one: Piece): ReactNode {
  if (typeof one === 'string') return one;
  if ('em' in one) return <em>{pieces(one.em)}</em>;
  if ('strong' in one) return <strong>{pieces(one.strong)}</strong>;
  if ('code' in one) return <code>{one.code}</code>;
  if ('to' in one)
    return (
      <a href={one.to} rel="noopener nofollow">
        {pieces(one.link)}
      </a>
    );
  return one.you ? <mark>@{one.name}</mark> : <b className="font-semibold">@{one.name}</b>;
}
