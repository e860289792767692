/** Passkeys: coming in by one, showing who one is, and one's own list. */
export const passkeys = {
  'passkey.sign-in': 'Sign in with a passkey',
  'passkey.prove': 'Show it with a passkey',
  'passkey.elsewhere': 'Passkeys work here under {address} only.',
  'passkey.stopped': 'The passkey was not used: it was stopped, or there is none for this site on this device.',
  'passkey.known': 'This device holds a passkey of yours for this site already.',
  'passkey.not-here': 'This browser could not use a passkey here.',
  'passkey.not-reached': 'That did not get through. Please try again.',
  'passkey.too-often': 'This was asked for too often in a short time. Please wait a quarter of an hour.',
  'passkey.nowhere':
    'There are no passkeys here: the address of this site is a number, and a passkey needs an address with a name.',
  'passkey.refused.closed': 'This took longer than five minutes, or was answered already. Please try again.',
  'passkey.refused.copied':
    'This passkey has counted fewer uses than we have, as a copy does, so it was not taken. Please come in by mail, and remove it from your list.',
  'passkey.refused.elsewhere':
    'Your company has its people come in by its own sign-in only. Type your address, and you are led there.',
  'passkey.refused.unknown': 'This passkey lets nobody in here. It may have been removed.',

  'passkey.title': 'Your passkeys',
  'passkey.lead':
    'With a passkey your device knows you: by finger, face or PIN, without waiting for a mail. It signs you in, and shows that it is you when you sign. Coming in by mail stays.',
  'passkey.you': 'Passkeys',
  'passkey.you.lead': 'Come in with your finger, face or the PIN of your device.',
  'passkey.open': 'Your passkeys',
  'passkey.add': 'Add a passkey',
  'passkey.add.on-this-device': 'Your browser asks where to keep it: on this device, a phone, or a security key.',
  'passkey.add.prove': 'Before one is added, please show that it is you.',
  'passkey.add.prove.go': 'Show that it is you',
  'passkey.add.no-script': 'Adding one needs a browser with scripts that knows passkeys.',
  'passkey.add.most':
    'You have {count, number} passkeys, which is as many as there can be. Remove one before you add another.',
  'passkey.add.known': 'This passkey is in somebody’s list already.',
  'passkey.none': 'You have no passkey yet',
  'passkey.none.words': 'Add one on each device you use: a lost phone then costs you no way in.',
  'passkey.name': 'Name',
  'passkey.name.hint': 'So that you know it again, such as “Work laptop”.',
  'passkey.name-missing': 'Please give it a name',
  'passkey.name.new': 'A passkey',
  'passkey.added': 'Added',
  'passkey.used': 'Last used',
  'passkey.used.never': 'Never',
  'passkey.kept': 'Kept',
  'passkey.kept.backed-up': 'On several devices',
  'passkey.kept.here': 'On one device',
  'passkey.change': 'Change',
  'passkey.change.of': 'Change {name}',
  'passkey.rename': 'Name it',
  'passkey.remove': 'Remove this passkey',
  'passkey.removal.title': 'Remove “{name}”?',
  'passkey.removal.lead':
    'From then on it lets nobody in, and wherever it let you in before you are signed out, but for here. Its entry on the device stays until you delete it there.',
  'passkey.removal.submit': 'Remove it',

  'prove.title': 'Is it you?',
  'prove.lead': 'What comes next asks you to show it again.',
  'prove.submit': 'Go on',
  'prove.back': 'Back',
} as const;
