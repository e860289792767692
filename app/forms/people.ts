import { choice, email, form, line, optionalLine } from './fields';

const role = () => choice(['viewer', 'contributor', 'lead', 'executive']);

export const inviteForm = form({
  side: choice(['vendor', 'customer']),
  name: line(100),
  email: email(),
  position: optionalLine(120),
  role: role(),
});

export const roleForm = form({ role: role() });
