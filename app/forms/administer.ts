import { choice, email, form, line, optionalId, optionalLine } from './fields';

export const memberForm = form({
  name: line(100, 'admin.name-missing'),
  email: email('admin.email-missing'),
  role: choice(['member', 'admin']),
});
export const memberRoleForm = form({ role: choice(['member', 'admin']) });
export const customerForm = form({ name: line(100, 'admin.customer-missing') });
export const seatForm = form({
  name: line(100, 'admin.name-missing'),
  email: email('admin.email-missing'),
  position: optionalLine(100),
  side: choice(['vendor', 'customer']),
  role: choice(['viewer', 'contributor', 'lead', 'executive']),
});
export const seatRoleForm = form({ role: choice(['viewer', 'contributor', 'lead', 'executive']) });
/** Their address, typed again before what cannot be undone. */
export const erasureForm = form({ address: line(254, 'erasure.one.address-missing') });
/** `lead`: who leads for the vendor from then on, where nobody else does. */
export const seatRemovalForm = form({ lead: optionalId() });
/** A one-button act. */
export const noFields = form({});
