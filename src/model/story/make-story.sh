#!/bin/sh
# Speaks story.tsv with two synthetic voices into story.ogg.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=100
while IFS="$(printf '\t')" read -r who text; do
  voice=en-gb speed=150 pause=0.9
  [ "$who" = P ] && voice=en-us+f2 speed=145 pause=1.4
  espeak-ng -v "$voice" -s "$speed" -w "$work/raw.wav" "$text"
  sox "$work/raw.wav" -r 16000 -c 1 -b 16 "$work/$n.wav" gain -n -4 pad 0.2 "$pause"
  n=$((n + 1))
done < story.tsv
sox "$work"/[0-9]*.wav "$work/story.wav"
ffmpeg -v error -y -i "$work/story.wav" -map_metadata -1 -fflags +bitexact -c:a libopus -b:a 32k ../../main/resources/demo/story.ogg
