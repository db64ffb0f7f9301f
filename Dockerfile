# One static program and nothing else: no shell, no libraries, no root.
#   docker build -t neighborline .
#   docker run -p 8080:8080 -v hotline:/data --env-file secrets.env neighborline
# /data holds hotline.yaml (with listen: 0.0.0.0:8080) and the database.

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -trimpath -buildvcs=false \
      -tags osusergo,netgo,sqlite_omit_load_extension \
      -ldflags '-linkmode external -extldflags -static -s -w' \
      -o /out/neighborline ./cmd/neighborline \
 && mkdir -p /out/data

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/LICENSE /src/NOTICE /
COPY --from=build /out/neighborline /neighborline
COPY --from=build --chown=65532:65532 /out/data /data
USER 65532:65532
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["/neighborline", "healthcheck"]
ENTRYPOINT ["/neighborline"]
CMD ["serve"]
