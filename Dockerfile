# syntax=docker/dockerfile:1
# NewsQA in a container: docker build -t newsqa . && docker run --rm --read-only --tmpfs /tmp -v newsqa:/data -p 127.0.0.1:5080:5080 -e NewsQA__OnlyThisMachine=true newsqa
# docker-compose.yml has it beside Qdrant. Any other command takes the place of the last line: docker run --rm newsqa models list

# Built on the machine's own architecture for the one asked for: nothing of it runs while it is built.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG TARGETARCH=amd64
WORKDIR /source
COPY src/ src/
# .NET calls amd64 x64. Analyzers have had their say elsewhere; symbols and the documentation files of assemblies are of no use to who runs it.
RUN dotnet publish src/NewsQA.Cli/NewsQA.Cli.csproj --configuration Release --output /app \
      --runtime "linux-$(echo "$TARGETARCH" | sed s/amd64/x64/)" --self-contained false \
      -p:PackageFeed=full -p:RunAnalyzers=false -p:UseAppHost=false -p:DebugType=none \
      -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false \
 && mkdir /data

# glibc and libstdc++, which ONNX Runtime needs, and neither shell nor package manager. "extra" has time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY models/ models/
COPY seeds/ seeds/
# The index, where it is not on Qdrant. A volume takes over who owns the folder.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# Diagnostics would need a folder that can be written, for their socket.
ENV NEWSQA_ROOT=/app \
    NEWSQA_DATA=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 \
  CMD ["dotnet", "/app/newsqa-cli.dll", "doctor", "--ready", "--server", "http://127.0.0.1:5080"]
ENTRYPOINT ["dotnet", "/app/newsqa-cli.dll"]
CMD ["serve", "--urls", "http://*:5080"]
