# CoverBot in a container: not root, nothing to write to but /data. Built and run: unverified where this was written (no Docker there).
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HEALTH_PORT=3001 DATA_DIR=/data NODE_COMPILE_CACHE=/data/node
WORKDIR /app
COPY package.json package-lock.json ./
# The image's own Node is used: the package "node" is for machines that have an older one.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY tsconfig.json ./
COPY vectors vectors
COPY encoder encoder
COPY faq faq
COPY commands commands
COPY scripts scripts
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
	CMD ["node", "scripts/health.mjs"]
# As npm start: V8's young generation stays at 2 MiB instead of 16. That saves 30 MiB in the gateway (npm run bench:memory); a busy HTTP
# worker wants more instead, as in compose.yaml.
CMD ["node", "--max-semi-space-size=2", "--expose-gc", "src/main.ts"]
