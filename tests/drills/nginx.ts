import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** A proxy before several processes. */
export interface Nginx {
  /** From now on only these are sent anything; what is under way ends where it is. */
  use(ports: readonly number[]): void;
  close(): Promise<void>;
}

/** Whether a request that one process does not answer is sent to the next, or a process is only sent what it is ready for. */
type Way = 'passes on' | 'passes nothing on';

/**
 * What stands before several processes, as the README has it: whoever does not answer is passed by, also for what was posted, since a form
 * that is sent twice has one effect; streams are not held back; the sender’s address is said once. The other way stands for a proxy that
 * goes by readiness alone: whoever watches that says where it may send something.
 */
const configuration = (port: number, ports: readonly number[], way: Way): string => `
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
    ${ports.map((one) => `server 127.0.0.1:${one} max_fails=${way === 'passes on' ? 1 : 0} fail_timeout=1s;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port};
    keepalive_timeout ${way === 'passes on' ? 75 : 0};
    location / {
      proxy_pass http://evenhand;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_buffering off;
      proxy_connect_timeout 2s;
      proxy_read_timeout 60s;
      proxy_next_upstream ${way === 'passes on' ? 'error timeout non_idempotent' : 'off'};
      proxy_next_upstream_tries 3;
    }
  }
}
`;

/** Starts nginx from the system’s package in a folder of its own, without rights. */
export async function startNginx(
  folder: string,
  port: number,
  ports: readonly number[],
  way: Way = 'passes on',
): Promise<Nginx> {
  const home = join(folder, `nginx-${port}`);
  mkdirSync(home, { recursive: true });
  const file = join(home, 'nginx.conf');
  const write = (now: readonly number[]): void => writeFileSync(file, configuration(port, now, way));
  write(ports);
  const child = spawn('nginx', ['-p', home, '-c', file, '-e', join(home, 'error.log')], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return {
    use: (now) => {
      write(now);
      child.kill('SIGHUP');
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
