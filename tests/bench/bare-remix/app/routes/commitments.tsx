import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readRows, whoIs } from '../db.server';

/** `?rich=N` adds N elements to the table, spread over its rows, so that the page has as many bytes as another one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const name = await whoIs(request.headers.get('cookie') ?? '');
  if (name === null) throw new Response(null, { status: 404 });
  const rich = Number(new URL(request.url).searchParams.get('rich') ?? 0);
  return { name, rich, rows: await readRows() };
}

export default function Commitments() {
  const { name, rich, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{name}</p>
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>{rich ? <Link to={`/commitments/${row.id}`}>{row.title}</Link> : row.title}</td>
              <td>{row.number}</td>
              <td>{row.side}</td>
              <td>{row.owner}</td>
              <td>{row.due}</td>
              <td>{row.state}</td>
              {Array.from({ length: Math.floor(rich / rows.length) + (at < rich % rows.length ? 1 : 0) }, (_, n) => (
                <td key={n} data-label="What is asked">
                  <span className="block text-sm text-ink-soft">{row.due}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
