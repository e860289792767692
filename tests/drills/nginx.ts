import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** A proxy before several processes. */
export interface Nginx {
  close(): Promise<void>;
}

/**
 * What stands before several processes, as the README has it: whoever does not answer is passed by, also for what was posted, since a form
 * that is sent twice has one effect; streams are not held back; the sender’s address is said once.
 */
const configuration = (port: number, ports: readonly number[]): string => `
daemon off;
worker_processes 1;
pid nginx.pid;
error_log error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  client_max_body_size 260m;
  upstream evenhand {
    ${ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://evenhand;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_buffering off;
      proxy_connect_timeout 2s;
      proxy_read_timeout 60s;
      proxy_next_upstream error timeout non_idempotent;
      proxy_next_upstream_tries 3;
    }
  }
}
`;

/** Starts nginx from the system’s package in a folder of its own, without rights. */
export async function startNginx(folder: string, port: number, ports: readonly number[]): Promise<Nginx> {
  const home = join(folder, 'nginx');
  mkdirSync(home, { recursive: true });
  const file = join(home, 'nginx.conf');
  writeFileSync(file, configuration(port, ports));
  const child = spawn('nginx', ['-p', home, '-c', file, '-e', join(home, 'error.log')], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return {
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
