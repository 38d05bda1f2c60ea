// Says a word aloud with a voice that lives on this device. Voices that ask a server are never used.
export function voiceFor(tag) {
  if (!('speechSynthesis' in window)) return undefined;
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === tag.split('-')[0]);
}

export function say(text, tag) {
  const voice = voiceFor(tag);
  if (!voice) return;
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}
