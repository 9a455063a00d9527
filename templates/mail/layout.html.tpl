{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{SUBJECT}}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.inside h1 { margin: 0 0 12px; font-size: 23px; line-height: 30px; font-weight: 700; }
.inside h2 { margin: 20px 0 8px; font-size: 18px; line-height: 26px; font-weight: 700; }
.inside { overflow-wrap: anywhere; }
.inside p { margin: 0 0 14px; }
.inside ul { margin: 0 0 14px; padding-left: 22px; }
.inside a { color: #0b5d5e; }
.inside .quiet, .inside .quiet p { margin: 0 0 8px; font-size: 15px; line-height: 22px; color: #56656c; }
.inside .quiet a { color: #56656c; }
.box { padding: 14px 20px 2px; background: #fcebec; border-radius: 8px; font-size: 19px; line-height: 28px; font-weight: 600; }
.foot { border-top: 1px solid #e4dfd3; padding-top: 16px; }
@media (max-width: 480px) {
  .inside { padding: 20px !important; }
  .outer { padding: 0 !important; }
  .sheet { border-radius: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  body, .outer { background: #12191c !important; }
  .sheet { background: #1b2529 !important; }
  .inside { color: #e7ecec !important; }
  .inside a { color: #7fcac6 !important; }
  .inside .quiet, .inside .quiet p, .inside .quiet a { color: #aab8bd !important; }
  .inside a.button { color: #ffffff !important; }
  .box { background: #3a2226 !important; }
  .foot { border-color: #34424a !important; }
}
</style>
</head>
<body style="margin:0;background:#f6f4ef">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="outer" align="center" style="padding:20px 10px;background:#f6f4ef">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:12px;overflow:hidden">
<tr><td class="band" style="padding:14px 28px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:17px;line-height:24px;color:#ffffff;background:#0b5d5e{{#RUNNING}}{{#DANGER}};background:#a81f33{{/DANGER}}{{/RUNNING}}"><strong>{{#RUNNING}}{{#DANGER}}ALERTE · {{/DANGER}}{{/RUNNING}}{{SENDER}}</strong></td></tr>
<tr><td class="inside" align="left" style="padding:26px 28px 14px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:17px;line-height:26px;color:#1d2a30">
{{>CONTENT}}
</td></tr>
<tr><td class="inside" align="left" style="padding:0 28px 20px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;color:#1d2a30"><div class="foot quiet">{{#RUNNING}}{{#DANGER}}En danger immédiat, appelez le 112, ou le 114 par SMS si vous n’entendez pas. {{/DANGER}}{{/RUNNING}}{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait. {{/NO_REPLY}}<a href="{{BASE_URL}}">Parvis</a></div></td></tr>
</table>
</td></tr></table>
</body>
</html>
