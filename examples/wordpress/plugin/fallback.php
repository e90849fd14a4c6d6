<?php
/**
 * What is read inside each tag until the tool is drawn, and where scripts are off. Not in the plugin's translations,
 * because it has to be in the language of the tool, which a page may choose, and there are only these.
 *
 * @package Steadyground
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

return array(
	'breathing-pacer' => array(
		'en' => array(
			'Let your breath be soft and comfortable.',
			'Breathe in while you count slowly to 4.',
			'Breathe out while you count slowly to 6.',
			'Go on for about two minutes, or stop at any time. If you feel dizzy, breathe as usual.',
		),
		'es' => array(
			'Deja que tu respiración sea suave y cómoda.',
			'Toma aire mientras cuentas despacio hasta 4.',
			'Suelta el aire mientras cuentas despacio hasta 6.',
			'Sigue unos dos minutos, o para cuando quieras. Si te mareas, respira como siempre.',
		),
		'ar' => array(
			'ليكن النَّفَس خفيفًا ومريحًا.',
			'شهيق مع العدّ ببطء حتى 4.',
			'زفير مع العدّ ببطء حتى 6.',
			'نحو دقيقتين على هذا النحو، ويمكن التوقف في أي وقت. وعند الشعور بدوار، العودة إلى التنفس المعتاد.',
		),
	),
	'grounding-steps' => array(
		'en' => array(
			'Look around and name 5 things you can see.',
			'Touch 4 things near you.',
			'Listen for 3 sounds.',
			'Notice 2 things you can smell.',
			'Notice 1 thing you can taste.',
		),
		'es' => array(
			'Mira a tu alrededor y nombra 5 cosas que puedas ver.',
			'Toca 4 cosas que tengas cerca.',
			'Escucha 3 sonidos.',
			'Nota 2 cosas que puedas oler.',
			'Nota 1 cosa que puedas saborear.',
		),
		'ar' => array(
			'لننظر حولنا ونذكر 5 أشياء يمكن رؤيتها.',
			'لنلمس 4 أشياء قريبة.',
			'لنستمع إلى 3 أصوات.',
			'لنلاحظ شيئين يمكن شمّ رائحتهما.',
			'لنلاحظ شيئًا واحدًا يمكن تذوّقه.',
		),
	),
	'joy-list'        => array(
		'en' => array(
			'Hold something soft.',
			'Drink something warm, slowly.',
			'Listen to one song you like.',
			'Stand at a window and look far away.',
			'Send a short hello to someone you trust.',
		),
		'es' => array(
			'Sostén algo suave.',
			'Bebe algo tibio, despacio.',
			'Escucha una canción que te guste.',
			'Acércate a una ventana y mira a lo lejos.',
			'Manda un saludo corto a alguien de confianza.',
		),
		'ar' => array(
			'إمساك شيء ناعم.',
			'شرب شيء دافئ على مهل.',
			'الاستماع إلى أغنية محبوبة.',
			'الوقوف عند نافذة والنظر بعيدًا.',
			'إرسال تحية قصيرة إلى شخص محل ثقة.',
		),
	),
	'mood-checkin'    => array(
		'en' => array(
			'Which word fits how you feel? More than one is fine, and so is none.',
			'How pleasant is it, from very unpleasant to very pleasant?',
			'How much energy do you have, from very little to a lot?',
			'Where are you, and who is with you?',
		),
		'es' => array(
			'¿Qué palabra dice cómo te sientes? Puede ser más de una, o ninguna.',
			'¿Qué tan agradable es, de muy desagradable a muy agradable?',
			'¿Cuánta energía tienes, de muy poca a mucha?',
			'¿Dónde estás y quién está contigo?',
		),
		'ar' => array(
			'أي كلمة تصف هذا الشعور؟ يمكن اختيار أكثر من كلمة، أو لا شيء.',
			'ما مدى راحة هذا الشعور، من مزعج جدًا إلى مريح جدًا؟',
			'كم لديك من الطاقة، من قليلة جدًا إلى كثيرة؟',
			'أين أنت الآن، ومن معك؟',
		),
	),
	'quick-exit'      => array(
		'en' => 'Leave this page',
		'es' => 'Salir de esta página',
		'ar' => 'مغادرة هذه الصفحة',
	),
);
