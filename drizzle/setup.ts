import { parseArgs } from 'node:util';
import { migrate } from '../app/data/migrate.server';
import { settingsOrExit } from '../app/server/settings.server';
import { foundWorkspace } from './found-workspace';

/** `npm run setup -- --workspace NAME --admin MAIL`: migrates, makes the first workspace, invites its admin. */
const USAGE = 'npm run setup -- --workspace NAME --admin MAIL';
const MAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;
const LONGEST = 200;

function readArguments(): { workspace: string; email: string } {
  const options = { workspace: { type: 'string' }, admin: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const workspace = values.workspace?.trim() ?? '';
  const email = values.admin?.trim().toLowerCase() ?? '';
  const faults = [
    workspace === '' && '--workspace is missing: the name of your company',
    workspace.length > LONGEST && `--workspace must be ${LONGEST} characters or fewer`,
    email === '' && '--admin is missing: the address of whoever manages people and settings',
    email !== '' && !MAIL.test(email) && '--admin must be an address like ada@example.com',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { workspace, email };
}

/** Until they have said their name themselves: 'ada.lovelace@…' is called 'Ada Lovelace'. */
const nameFrom = (email: string): string =>
  email
    .slice(0, email.indexOf('@'))
    .split(/[._+-]+/)
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(' ');

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A refused connection has a code and no message. */
const said = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
};

let asked: ReturnType<typeof readArguments>;
try {
  asked = readArguments();
} catch (error) {
  stop(`${said(error)}\n${USAGE}`);
}
const settings = await settingsOrExit('production', process.env, ['DATABASE_URL', 'BASE_URL', 'SECRET']);
const adminUrl = settings.databaseUrl!;
try {
  await migrate({ adminUrl, secret: settings.secret, say: (line) => console.log(line) });
  const { workspace, email } = asked;
  const founded = await foundWorkspace({ adminUrl, workspace, admin: { email, name: nameFrom(email) || email } });
  console.log(
    founded
      ? `${workspace} is set up; ${email} gets an invitation to ${settings.baseUrl} as soon as the app runs.`
      : `${workspace} is there already; nothing was changed.`,
  );
} catch (error) {
  stop(`The database says: ${said(error)}`);
}
