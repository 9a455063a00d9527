{{%AUTOESCAPE context="HTML"}}
Code pour ouvrir la page {{COMMUNE:x-de:none}} sur Parvis
À l’attention du maire {{COMMUNE:x-de:none}}

Madame, Monsieur le maire,

Parvis est une plateforme où un maire et les habitants de sa commune se parlent directement : le maire publie ses nouvelles, les habitants lui répondent.

Une personne inscrite sous le nom de {{NAME:none}} demande à ouvrir la page {{COMMUNE:x-de:none}}. Voici le code qui le permet :

{{CODE:none}}

À saisir ici, avec le compte du maire :
{{URL:none}}

Ce code fait de la personne qui le saisit le maire {{COMMUNE:x-de:none}} sur Parvis. Ne le donnez qu’au maire : ni par téléphone, ni par e-mail à une personne que vous ne connaissez pas. Nous ne vous le demanderons jamais.

Il est valable 14 jours et ne sert qu’une fois. Si personne à la mairie ne l’a demandé, ne faites rien : sans lui, la page reste fermée.

Parvis – {{BASE_URL:none}}
