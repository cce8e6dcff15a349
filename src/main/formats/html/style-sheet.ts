import { TONES } from '../../../shared/charts/scene.ts';
import { FAMILIES } from './faces.ts';

const tones = TONES.map((tone) => `.f-${tone}{fill:var(--${tone})}.s-${tone}{stroke:var(--${tone})}`).join(
  '\n',
);

/** The look of the pages on a screen of any width, and printed from there. Colours and faces are set before it. */
export const styleSheet = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;color-scheme:light}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 ${FAMILIES.sans};overflow-wrap:break-word}
main,.cover,footer{--side:max(1.25rem,calc((100vw - 62rem)/2))}
main{padding:0 var(--side) 3rem}
p,ul,ol,dl,figure,h1,h2,h3,h4,h5,h6{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--cool);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-100vw;background:var(--paper);padding:.75rem 1rem;z-index:1}
.skip:focus{inset-inline-start:0}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.n{white-space:nowrap}
.cite{font-weight:600;font-size:.8em;white-space:nowrap}
sup.cite{font-size:.7em;line-height:0}
.cite a{padding:.3em .15em;text-decoration:none}
h1,h2,h3{font-family:${FAMILIES.voice};font-weight:500;line-height:1.15;text-wrap:balance}
h1.plain{font-size:clamp(1.9rem,5vw,2.8rem);padding-top:2.5rem}
section{margin-top:3.5rem;scroll-margin-top:1rem}
section>*+*,.split>div>*+*,.band>div>*+*{margin-top:1.1rem}
.title{border-top:2px solid var(--ink);padding-top:.7rem;display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between;align-items:baseline}
h2{font-size:clamp(1.65rem,4.4vw,2.25rem)}
h3{font-size:1.35rem;margin-top:2.2rem!important}
h4,h5,h6,.label{font:700 1.0625rem/1.3 ${FAMILIES.sans};color:var(--accent)}
h4{margin-top:1.6rem!important}
.title .beside{color:var(--muted);font:500 clamp(1.15rem,3vw,1.5rem)/1.3 ${FAMILIES.voice}}
p{max-width:44rem}
.lead{font:400 1.3rem/1.45 ${FAMILIES.voice}}
.small,.caption,figcaption,caption,.evidence,.caveat,.note,.way,.legend,.legend-line{font-size:.9rem;line-height:1.45;color:var(--muted)}
.evidence{color:var(--ink);font-weight:600;margin-top:.3rem}
.caveat{margin-top:.2rem}
.mark{width:.6em;height:.6em;margin-inline-end:.4em;fill:var(--cool);vertical-align:.05em}
.ring{fill:none;stroke:var(--cool);stroke-width:1.1}
.cover{background:var(--night);color:var(--paper);padding:2.25rem var(--side) 2rem;display:grid;gap:2rem;overflow:hidden;position:relative}
.cover .region{display:block;width:calc(100% + 2*var(--side));max-width:none;height:min(46vh,24rem);margin:0 calc(-1*var(--side));order:1}
.logo{display:block;width:auto;height:2.75rem;max-width:11rem}
.cover>.logo{position:relative;grid-column:1/-1}
.cover-words{position:relative}
.kicker,.for{max-width:none}
.for{font-weight:700}
.region-name{font:500 clamp(2.6rem,11vw,6.5rem)/1 ${FAMILIES.voice};margin:1rem 0;max-width:none;text-wrap:balance}
[dir=rtl] .region-name,.region-name:lang(ar){line-height:1.35;font-size:clamp(2.2rem,8vw,4.5rem)}
.region-name:lang(hi){font-size:clamp(2.2rem,8vw,4.5rem);line-height:1.3}
.cover .when{font:500 1.35rem/1.3 ${FAMILIES.voice}}
.cover dl{margin-top:1rem;display:grid;gap:.35rem 1.5rem}
.cover dt{font-weight:600;display:inline}
.cover dt::after{content:": "}
.cover dd{display:inline;margin:0}
.cover .legend-line{color:var(--nightMuted);margin-top:1rem}
.photograph img{display:block;width:100%;height:auto;max-height:24rem;object-fit:cover}
.wide-photograph{margin-inline:calc(-1*var(--side))}
.wide-photograph figcaption{padding-inline:var(--side)}
.panel+.wide-photograph{margin-top:0!important}
.cover .photograph{position:relative;order:-1;margin-block:-2.25rem 0}
.cover .photograph figcaption{color:var(--nightMuted)}
.contents{margin-top:2.5rem}
.contents ol{columns:2 18rem;column-gap:2.5rem;margin-top:.5rem}
.contents li{break-inside:avoid;border-bottom:1px solid var(--hairline);padding:.55rem 0}
.contents a{color:var(--ink);text-decoration:none;font-weight:600}
.contents a:hover{text-decoration:underline}
.contents .beside{color:var(--muted)}
.panel{background:var(--night);color:var(--paper);margin-inline:calc(-1*var(--side));padding:2rem var(--side);display:grid;gap:1.75rem;--coolSoft:var(--nightLine);--mist:var(--night);--hairline:var(--nightLine);--ink:var(--paper);--muted:var(--nightMuted);--grey:var(--nightMuted);--accent:var(--glow);--cool:var(--nightMuted)}
.panel>div>*+*{margin-top:.8rem}
.panel h2,.panel .pitch{color:#fff}
.panel.chapter .pitch{color:var(--glow)}
.panel .beside{max-width:none;color:var(--nightMuted);font-family:${FAMILIES.voice};font-size:1.2rem}
.panel.case h2{font:700 1.0625rem/1.3 ${FAMILIES.sans};color:var(--glow)}
.panel.case .pitch{font:500 clamp(1.6rem,4.6vw,2.6rem)/1.15 ${FAMILIES.voice};max-width:none;text-wrap:balance}
.panel.chapter .pitch{font:500 1.3rem/1.3 ${FAMILIES.voice}}
.panel a{color:var(--glow)}
.panel .f-paper{fill:var(--night)}.panel .s-paper{stroke:var(--night)}
.panel svg{max-width:100%;height:auto}
.facts,.proofs,.band,.split,.tiles.grid{display:grid;gap:1.4rem 2rem}
.facts>li{border-top:1px solid var(--hairline);padding-top:.5rem}
.proofs>li,.tiles.grid>li{border-top:2px solid var(--ink);padding-top:.5rem}
.proof-lead{font:500 1.5rem/1.25 ${FAMILIES.voice};color:var(--accent)}
.proof-lead .n{white-space:normal}
.band{background:var(--mist);margin-inline:calc(-1*var(--side));padding:1.5rem var(--side)}
.split.ruled{border-top:1px solid var(--ink);padding-top:.75rem}
.tiles.rows{margin-top:.4rem!important}
.tiles.rows>li{border-top:1px solid var(--hairline);padding:.75rem 0;display:grid;gap:.35rem 1.5rem}
.tiles .number{font-size:1.85rem;line-height:1.15;font-weight:600}
.tiles .unit{font-size:1.0625rem}
.tiles .converted{color:var(--cool);font-weight:600;font-size:.95rem}
.tiles .measure{font-weight:600}
.spark svg{max-width:100%;height:auto}
.chart,.wide{overflow-x:auto;max-width:100%;background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0/2.5rem 100%,linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0/2.5rem 100%,linear-gradient(90deg,var(--hairline),transparent) 0 0/.8rem 100%,linear-gradient(270deg,var(--hairline),transparent) 100% 0/.8rem 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
.band .wide,.panel .chart{background:none}
.chart svg{display:block;height:auto;max-width:max(100%,33rem)}
.chart svg.open,.spark svg.open{overflow:visible}
svg text{font-family:${FAMILIES.sans}}
.w-regular{font-weight:400}.w-semibold{font-weight:600}.w-bold{font-weight:700}
.f-none{fill:none}
${tones}
figcaption{margin-top:.5rem}
details{margin-top:.5rem;font-size:.95rem}
summary{color:var(--cool);cursor:pointer;padding:.3rem 0;width:fit-content}
table{border-collapse:collapse;width:100%}
.c3{min-width:27rem}.c4{min-width:36rem}.c5{min-width:46rem}
details table{width:auto}
caption{text-align:start;padding-bottom:.3rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--hairline);font-weight:400}
[dir=rtl] th,[dir=rtl] td{padding:.45rem 0 .45rem .75rem}
thead th{font-weight:600;font-size:.9rem;color:var(--muted);border-bottom-color:var(--muted)}
tbody th{font-weight:600}
.dense{font-size:.95rem}
th.end,td.end{text-align:end}
.stops>li{display:grid;grid-template-columns:0 1fr;align-items:center;border-inline-start:2px solid var(--accent);padding:0 0 1.5rem;padding-inline-start:1.5rem;margin-inline-start:.75rem}
.stops>li:last-child{border-color:transparent}
.stops p{grid-column:2}
.stops .when{font-weight:600;grid-row:2}
.stops .stop{font:500 1.35rem/1.3 ${FAMILIES.voice}}
.stops .number{grid-row:2;margin-inline-start:calc(-2.35rem - 1px);width:1.7rem;height:1.7rem;border-radius:50%;background:var(--accent);color:#fff;font:700 .9rem/1.7rem ${FAMILIES.sans};text-align:center};text-align:center}
.stops .place{color:var(--accent);font-weight:600}
.stops .way{padding-bottom:.6rem;grid-row:1}
.sources{columns:2 22rem;column-gap:2rem;font-size:.875rem;line-height:1.4}
.sources>li{break-inside:avoid;padding:.35rem 0;padding-inline-start:2.4rem;position:relative;scroll-margin-top:1rem;overflow-wrap:anywhere}
.sources .back{position:absolute;inset-inline-start:0;min-width:1.9rem;font-weight:600;color:var(--cool);text-decoration:none}
li:target{background:var(--accentSoft)}
footer{background:var(--mist);padding:1.25rem var(--side);color:var(--muted);font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.4rem}
@media (min-width:48rem),print{
.facts,.split,.tiles.grid,.panel.chapter:has(figure){grid-template-columns:1fr 1fr}
.proofs{grid-template-columns:repeat(3,1fr)}
.band{grid-auto-flow:column;grid-auto-columns:1fr}
.tiles.rows>li{grid-template-columns:13.5rem 1fr 9.5rem 11rem}
.tiles.rows>li:not(:has(.spark)) .said{grid-column:span 2}
.cover:has(>.cover-words~.cover-words){grid-template-columns:1fr 1fr}
.cover:has(>.cover-words~.cover-words) .region{grid-column:span 2}
}
@media print{
@page{margin:16mm 15mm}
html{font-size:9.5pt}
main,.cover,footer{--side:0rem}
main{padding:0}
.skip,.contents,details{display:none}
.cover,.panel,.band,footer,.stops .number{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cover{padding:1.5rem;break-after:page;min-height:90vh}
.cover .region{width:100%;margin:0}
.panel,.band{padding:1rem 1.25rem;margin-inline:0}
section{margin-top:2rem}
h2,h3,h4,h5,.label{break-after:avoid}
li,tr,figure,.panel,.band>div{break-inside:avoid}
.chart,.wide{overflow:visible}
.chart svg{max-width:100%}
table{min-width:0!important}
.chart,.wide{background:none}
p{orphans:3;widows:3}
a{color:inherit}
}
`;
