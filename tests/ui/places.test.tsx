import { expect, it } from 'vitest';
import { comingBack } from '~/domain/addresses';

it('one comes back to a page as it was asked for, and not to what was done on it', () => {
  expect(comingBack('/plans/a/commitments/b', '?done=delivery')).toBe('/plans/a/commitments/b');
  expect(comingBack('/plans/a/check-ins/c', '?done=half&show=all')).toBe('/plans/a/check-ins/c?show=all');
  expect(comingBack('/workspaces/w/templates', '?retired=t')).toBe('/workspaces/w/templates');
  expect(comingBack('/portfolio', '?q=a+b')).toBe('/portfolio?q=a+b');
});
