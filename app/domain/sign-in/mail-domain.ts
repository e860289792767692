/** What stands behind the last @ of a mail address, lower case; all of it where there is none. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(${LABEL}\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$`);

/** Whether it can be the domain of a company's mail: a name of at least two parts, and no number. */
export const isDomain = (text: string): boolean => text.length <= 253 && DOMAIN.test(text);

/** Mail that anybody can have: no company speaks for whoever has an address there. */
const PUBLIC = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com
  proton.me protonmail.com pm.me gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.com zoho.com zohomail.com fastmail.com
  fastmail.fm hey.com tutanota.com tuta.io tuta.com yandex.com yandex.ru mail.ru bk.ru list.ru inbox.ru rambler.ru qq.com 163.com 126.com
  sina.com naver.com daum.net hanmail.net rediffmail.com libero.it virgilio.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr btinternet.com
  sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net cox.net charter.net shaw.ca rogers.com bigpond.com
  telstra.com optusnet.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br seznam.cz wp.pl o2.pl onet.pl interia.pl ziggo.nl kpnmail.nl
  telenet.be skynet.be bluewin.ch mailbox.org posteo.de riseup.net disroot.org duck.com mozmail.com simplelogin.com mailinator.com`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether anybody can have an address there. Not every such place is on the list; whoever cannot prove that a domain is theirs gains nothing. */
export const isPublicMail = (domain: string): boolean => {
  const [name = '', country = ''] = [domain.split('.')[0], domain.slice(domain.indexOf('.') + 1)];
  return PUBLIC.has(domain) || (/^(yahoo|hotmail|outlook|live|gmx)$/.test(name) && /^(com?\.)?[a-z]{2}$/.test(country));
};
