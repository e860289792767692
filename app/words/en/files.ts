/** Files given as evidence. */
export const files = {
  'files.label': 'Files',
  'files.hint':
    'Up to {count, number} files of {megabytes, number} MB each: PDF, pictures (PNG, JPEG, WebP, GIF), documents of Office and OpenDocument, TXT, CSV, MD. {other} sees them.',
  'files.held': 'Kept from before',
  'files.held-hint': 'These have arrived and go along. Untick what is not to go.',
  'files.sending': '{count, plural, one {One file is} other {# files are}} being sent ({size})',
  'files.size.bytes': '{count, plural, one {# byte} other {# bytes}}',
  'files.size.kilo': '{count, number} kB',
  'files.size.mega': '{count, number} MB',
  'files.list': 'Files delivered',
  'files.hash': 'SHA-256',
  'files.none-kept': 'The file was erased. Its fingerprint stays.',
  'files.too-many': 'At most {count, number} files go along at once. Please untick some, or choose fewer.',
  'files.not-taken.kind':
    '“{name}” is of a kind that is not taken. Please send it as PDF, picture, document of Office or OpenDocument, TXT, CSV or MD; what is packed in an archive, one by one.',
  'files.not-taken.content': '“{name}” is not what its name says. Please save it anew in the program it comes from.',
  'files.not-taken.empty': '“{name}” is empty.',
  'files.not-taken.large':
    '“{name}” is larger than {megabytes, number} MB. Please send a smaller one, or a link to it.',
  'files.not-taken.found': 'The virus scanner found something in “{name}”, so it was not taken.',
  'files.not-taken.unscanned':
    '“{name}” could not be looked at by the virus scanner just now, so it was not taken. Please try again in a while.',
  'files.not-taken.waiting':
    '“{name}” was not taken: too many files of yours wait to be sent already. They go after a day.',
  'files.not-taken.away':
    '“{name}” could not be kept just now: the place for files is away or full. Please try again in a while, or give a link.',
  'files.help': 'Is this the file that was delivered?',
  'files.help-words':
    'Every file stands in the ledger with its SHA-256, a fingerprint of its bytes: another file has another one. It is shown beside the file. Work out that of the file you have, and compare:',
  'files.help-more':
    'The fingerprint is in the file you can take with you, too; the files themselves are not. A private note has no files: what is to stay with one side is better kept where its own files are.',
  'files.document.title': 'Files that were delivered',
  'files.document.words':
    'Each stands in the ledger by its name, size and SHA-256. Whoever has the file can check that it is the same.',
  'files.document.by': '{who}, with the delivery of {thing}',
} as const;
