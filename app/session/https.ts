import type { House } from '../data/house.server';

/** Whether people come by https: on plain http (localhost alone, see the settings) a browser would keep no `__Host-` cookie. */
export const isHttps = ({ settings }: Pick<House, 'settings'>): boolean => settings.baseUrl.startsWith('https:');
