{{%AUTOESCAPE context="HTML"}}
{{! What an alert of each kind says before it is changed: its name on the button, what happens, what to do; | begins a new line. }}
{{#CRUE_TITLE}}Inondation{{/CRUE_TITLE}}{{#CRUE_RISK}}Crue{{/CRUE_RISK}}
{{#CRUE_CONDUCT}}Montez à l’étage. Coupez le gaz et l’électricité. | N’allez pas chercher vos enfants à l’école : ils y sont à l’abri. | Ne prenez pas la voiture.{{/CRUE_CONDUCT}}
{{#TEMPETE_TITLE}}Tempête{{/TEMPETE_TITLE}}{{#TEMPETE_RISK}}Tempête, vents violents{{/TEMPETE_RISK}}
{{#TEMPETE_CONDUCT}}Restez chez vous, éloignez-vous des fenêtres. | Rentrez ou attachez ce que le vent peut emporter. | Ne touchez pas aux fils électriques tombés au sol.{{/TEMPETE_CONDUCT}}
{{#VERGLAS_TITLE}}Verglas, neige{{/VERGLAS_TITLE}}{{#VERGLAS_RISK}}Verglas sur les routes{{/VERGLAS_RISK}}
{{#VERGLAS_CONDUCT}}Évitez de prendre la route. | À pied, gardez-vous des trottoirs non salés. | Prenez des nouvelles de vos voisins âgés.{{/VERGLAS_CONDUCT}}
{{#CANICULE_TITLE}}Canicule{{/CANICULE_TITLE}}{{#CANICULE_RISK}}Fortes chaleurs{{/CANICULE_RISK}}
{{#CANICULE_CONDUCT}}Buvez de l’eau souvent, sans attendre d’avoir soif. | Fermez les volets le jour, aérez la nuit. | Prenez des nouvelles des personnes âgées ou isolées. En cas de malaise, appelez le 15.{{/CANICULE_CONDUCT}}
{{#INCENDIE_TITLE}}Incendie{{/INCENDIE_TITLE}}{{#INCENDIE_RISK}}Incendie en cours{{/INCENDIE_RISK}}
{{#INCENDIE_CONDUCT}}Rentrez chez vous, fermez portes et fenêtres, arrêtez la ventilation. | Laissez les routes libres pour les pompiers. | N’évacuez que si on vous le demande.{{/INCENDIE_CONDUCT}}
{{#DISPARITION_TITLE}}Disparition{{/DISPARITION_TITLE}}{{#DISPARITION_RISK}}Disparition inquiétante{{/DISPARITION_RISK}}
{{#DISPARITION_CONDUCT}}Regardez dans vos jardins, caves et abris. | Si vous voyez cette personne, appelez le 17 ou le 112. N’intervenez pas seul.{{/DISPARITION_CONDUCT}}
{{#COUPURE_EAU_TITLE}}Coupure d’eau{{/COUPURE_EAU_TITLE}}{{#COUPURE_EAU_RISK}}Coupure d’eau{{/COUPURE_EAU_RISK}}
{{#COUPURE_EAU_CONDUCT}}L’eau est coupée dans le secteur indiqué. Faites une réserve si elle coule encore. | Au retour, laissez couler quelques instants avant de boire.{{/COUPURE_EAU_CONDUCT}}
{{#TRAVAUX_TITLE}}Travaux, route barrée{{/TRAVAUX_TITLE}}{{#TRAVAUX_RISK}}Travaux d’urgence, route barrée{{/TRAVAUX_RISK}}
{{#TRAVAUX_CONDUCT}}La route est barrée dans le secteur indiqué. Suivez la déviation. | Déplacez votre voiture si elle gêne le chantier.{{/TRAVAUX_CONDUCT}}
