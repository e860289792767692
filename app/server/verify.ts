import { verifyCommand } from './verify-command';

/** `npm run --silent verify`: see `verify-command.ts`. */
const { code, out, err } = verifyCommand(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
