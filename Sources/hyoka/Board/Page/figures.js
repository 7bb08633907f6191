// Numbers, times and years in words.

function number(value) {
  return value.toLocaleString(model.language === "ja" ? "ja-JP" : "en-US");
}

// A fiscal year goes by the era that it ends in.
function fiscalYear(year) {
  if (model.language !== "ja") return `FY${year}`;
  const [first, name] = year >= 2019 ? [2019, "令和"] : year >= 1989 ? [1989, "平成"] : [1926, "昭和"];
  return `${name}${year === first ? "元" : year - first + 1}年度`;
}

function age(time) {
  if (time === undefined || time === null) return "－";
  const seconds = Math.max(0, Math.floor((Date.now() + model.skew - time) / 1000));
  if (seconds < 60) return number(seconds) + say("seconds");
  if (seconds < 3600) return number(Math.floor(seconds / 60)) + say("minutes");
  if (seconds < 172800) return number(Math.floor(seconds / 3600)) + say("hours");
  return number(Math.floor(seconds / 86400)) + say("days");
}

function moment(time) {
  if (time === undefined || time === null) return "－";
  const isJapanese = model.language === "ja";
  const options = {
    month: isJapanese ? "numeric" : "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit",
  };
  return new Date(time).toLocaleString(isJapanese ? "ja-JP" : "en-GB", options);
}
