#!/usr/bin/env bash
# @opentelemetry/api: spans of a library that has the API 1.10.0 are lost in silence where the SDK was registered through 1.9.1, and not the other way round.
#
# Expected: the API keeps its registration on the global object so that several copies of one major version work together. A library with its own copy, as a
#   package manager installs it beside the SDK's, has its spans exported, or somebody is told that it has not.
# Seen: with the SDK registered through 1.9.1, the tracer of 1.10.0 makes spans that are not recorded, without a word; with the SDK registered through 1.10.0
#   those of 1.9.1 are exported. The packages of the SDK force the case: sdk-trace-base 2.12.1 wants an API below 1.10.0, and prom-client 15.1.3 alone gets
#   1.10.0 (it asks for ^1.4.0). A library that wants to be seen by every SDK has to have the oldest API that will do.
# Package: @opentelemetry/api 1.9.1 and 1.10.0, @opentelemetry/sdk-trace-base 2.12.1
# Source: OpenTelemetry's upgrade and compatibility rules for JavaScript (an API works with SDKs of the same or a later minor version); the packages
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact --legacy-peer-deps older@npm:@opentelemetry/api@1.9.1 newer@npm:@opentelemetry/api@1.10.0 \
  @opentelemetry/api@1.9.1 @opentelemetry/sdk-trace-base@2.12.1
cat >look.mjs <<'JS'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

const [registers, asks] = process.argv.slice(2);
const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
(await import(registers)).trace.setGlobalTracerProvider(provider);
const span = (await import(asks)).trace.getTracer('shop').startSpan('sell');
const isRecording = span.isRecording();
span.end();
console.log(`registered by the ${registers}, asked by the ${asks}: recording ${isRecording}, exported ${exporter.getFinishedSpans().length}`);
JS
seen=$(node look.mjs older older && node look.mjs older newer && node look.mjs newer older)
echo "$seen"
[ "$seen" = 'registered by the older, asked by the older: recording true, exported 1
registered by the older, asked by the newer: recording false, exported 0
registered by the newer, asked by the older: recording true, exported 1' ]
