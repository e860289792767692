import { expect, it } from 'vitest';
import { check } from '~/forms/check';
import { saveViewForm } from '~/forms/weekly';

it('a view can be saved of whatever can be looked for, in any script', () => {
  for (const find of ['あ'.repeat(100), "O’Neill & Sons (north): 50 %, a/b?!'", '🦓'.repeat(50)]) {
    const data = new FormData();
    data.set('name', 'Mine');
    data.set(
      'query',
      new URLSearchParams({ scope: 'team', when: 'running', half: 'none', why: 'late', find }).toString(),
    );
    expect(check(saveViewForm, data)).toMatchObject({ ok: true });
  }
});
