// “Nghe bài”: reads the spoken text of a story with a Vietnamese voice of this machine, a sentence at a time: long texts at once
// are cut off by some browsers. Without such a voice nothing is shown.
(function () {
  "use strict";
  var box = document.querySelector("[data-aloud]"), speech = window.speechSynthesis;
  if (!box || !speech || !window.SpeechSynthesisUtterance) return;
  var play = box.querySelector("[data-play]"), stop = box.querySelector("[data-stop]"), pace = box.querySelector("select");
  var state = box.querySelector("[role=status]"), name = play.querySelector("span"), key = "toc-do-nghe";
  var sentences = [], paragraphs = JSON.parse(box.querySelector("script").textContent);
  paragraphs.forEach(function (paragraph, at) {
    (paragraph.match(/[^.!?…]+[.!?…]*\s*/g) || [paragraph]).forEach(function (sentence) {
      if (sentence.trim()) sentences.push({ words: sentence.trim(), paragraph: at + 1 });
    });
  });
  // `turn` grows whenever what is being said no longer counts
  var at = 0, turn = 0, voice = null, mode = "silent";

  function vietnamese() {
    return speech.getVoices().filter(function (one) { return /^vi\b/i.test(one.lang.replace("_", "-")); })[0] || null;
  }
  function show(now, words) {
    mode = now;
    name.textContent = { silent: "Nghe bài", reading: "Tạm dừng", paused: "Nghe tiếp" }[now];
    stop.hidden = now === "silent";
    state.textContent = words;
  }
  function progress(words) { return words + " đoạn " + sentences[at].paragraph + "/" + paragraphs.length; }
  function next() {
    if (at >= sentences.length) { at = 0; show("silent", "Đã đọc hết bài."); return; }
    var mine = ++turn, said = new SpeechSynthesisUtterance(sentences[at].words);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = Number(pace.value);
    said.onend = function () { if (mine === turn) { at += 1; next(); } };
    said.onerror = function () { if (mine === turn) { turn += 1; show("silent", "Máy không đọc được. Hãy thử lại."); } };
    show("reading", progress("Đang đọc"));
    speech.speak(said);
  }
  function hush() { turn += 1; speech.cancel(); }

  play.addEventListener("click", function () {
    if (mode === "reading") { hush(); show("paused", progress("Tạm dừng ở")); }
    else { hush(); next(); }
  });
  stop.addEventListener("click", function () {
    hush();
    at = 0;
    show("silent", "Đã dừng.");
    play.focus();
  });
  pace.addEventListener("change", function () {
    try { localStorage.setItem(key, pace.value); } catch (_) { /* the choice holds for this page */ }
    if (mode === "reading") { hush(); next(); }
  });
  window.addEventListener("pagehide", hush);

  function look() {
    voice = vietnamese();
    box.hidden = !voice;
  }
  try { if (localStorage.getItem(key)) pace.value = localStorage.getItem(key); } catch (_) { /* the middle pace */ }
  if (!pace.value) pace.value = "1";
  look();
  // voices come late in some browsers
  if (speech.addEventListener) speech.addEventListener("voiceschanged", look);
})();
