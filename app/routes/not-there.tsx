import { data } from '@remix-run/node';

/** Any address that is not in the table, asked for in any way. */
const notThere = () => {
  throw data(null, { status: 404 });
};

export const loader = notThere;
export const action = notThere;
export default function NotThere() {
  return null;
}
