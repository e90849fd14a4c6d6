<?php
/**
 * What a block or a shortcode puts on the page.
 *
 * @package Steadyground
 */

declare( strict_types=1 );

namespace Steadyground;

defined( 'ABSPATH' ) || exit;

const EXIT_TO = 'https://www.wikipedia.org/';

/**
 * A tool, with words inside the tag for whoever has no scripts, and until they have run.
 *
 * @param string $tool       One of TOOLS.
 * @param array  $attributes What was chosen, by the names in block.json.
 * @param string $wrapper    Attributes for the element around the tool, escaped.
 */
function render( string $tool, array $attributes, string $wrapper = '' ): string {
	$attributes = allowed( $tool, $attributes );
	$lang       = $attributes['lang'] ?? '';
	$shown      = $lang ? $lang : site_language();
	use_tool( $tool, $shown );

	unset( $attributes['lang'] );
	if ( 'article-card' === $tool ) {
		$attributes += array( 'article' => 'self-care-routine' ); // The tag itself has none by default.
	}
	$inside = fallback( $tool, $attributes, $shown );
	if ( 'quick-exit' === $tool ) {
		unset( $attributes['href'] ); // The link inside has it.
	}

	$tag = '<' . $tool;
	foreach ( $attributes as $name => $value ) {
		$tag .= ' ' . kebab( $name ) . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	// A page in another language than its tool, or in one that we do not have, has to say so.
	if ( $lang || ! language( get_bloginfo( 'language' ) ) ) {
		$wrapper .= sprintf( ' lang="%s" dir="%s"', esc_attr( $shown ), LANGUAGES[ $shown ]['dir'] );
	}
	return sprintf( '<div%s>%s>%s</%s></div>', $wrapper ? ' ' . trim( $wrapper ) : '', $tag, $inside, $tool );
}

/**
 * Of what was chosen, that which block.json lists and which is not the default anyway. Anyone who may write a post may
 * write these, so nothing passes unchecked.
 *
 * @param string $tool  One of TOOLS.
 * @param array  $given What was chosen.
 * @return array<string, string|true>
 */
function allowed( string $tool, array $given ): array {
	$allowed = array();
	foreach ( attributes_of( $tool ) as $name => $schema ) {
		$value = $given[ $name ] ?? null;
		if ( null === $value || ( $schema['default'] ?? null ) === $value ) {
			continue;
		}
		if ( is_wp_error( rest_validate_value_from_schema( $value, $schema, $name ) ) ) {
			continue;
		}
		if ( 'boolean' === $schema['type'] ) {
			if ( rest_sanitize_boolean( $value ) ) {
				$allowed[ $name ] = true;
			}
		} elseif ( 'href' === $name ) {
			$value = esc_url_raw( $value, array( 'https' ) );
			if ( wp_parse_url( $value, PHP_URL_HOST ) ) {
				$allowed[ $name ] = $value;
			}
		} elseif ( '' !== $value ) {
			$allowed[ $name ] = $value;
		}
	}
	return $allowed;
}

/**
 * The attributes of our own in a tool's block.json.
 *
 * @param string $tool One of TOOLS.
 * @return array<string, array>
 */
function attributes_of( string $tool ): array {
	$block = \WP_Block_Type_Registry::get_instance()->get_registered( 'steadyground/' . $tool );
	// WordPress adds some of its own, such as className.
	return array_filter( $block->attributes, static fn ( array $schema ): bool => isset( $schema['default'] ) );
}

/**
 * The attributes of a shortcode, by the names in block.json: open-in or open_in is openIn.
 *
 * @param string $tool  One of TOOLS.
 * @param array  $given As WordPress read them: all text, and those without a value under a number.
 * @return array<string, string|bool>
 */
function from_shortcode( string $tool, array $given ): array {
	$values = array();
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			$values[ strtolower( $value ) ] = 'true';
		} else {
			$values[ str_replace( '_', '-', $name ) ] = $value;
		}
	}
	$attributes = array();
	foreach ( array_keys( attributes_of( $tool ) ) as $name ) {
		if ( isset( $values[ kebab( $name ) ] ) ) {
			$attributes[ $name ] = $values[ kebab( $name ) ];
		}
	}
	return $attributes;
}

/**
 * The name of an attribute as HTML has it.
 *
 * @param string $name As block.json has it.
 */
function kebab( string $name ): string {
	return strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) );
}

/**
 * The language of the tools that serves a locale: that one, or the language by itself; none where the tools have neither.
 *
 * @param string $locale Such as es-MX or es_MX.
 */
function language( string $locale ): string {
	$locale = str_replace( '_', '-', $locale );
	foreach ( array( $locale, (string) strtok( $locale, '-' ) ) as $tag ) {
		foreach ( array_keys( LANGUAGES ) as $code ) {
			if ( 0 === strcasecmp( $code, $tag ) ) {
				return $code;
			}
		}
	}
	return '';
}

/**
 * The language of this page, as the site, or a plugin for many languages, has it; English where the tools do not have it.
 */
function site_language(): string {
	$found = language( get_bloginfo( 'language' ) );
	return $found ? $found : 'en';
}

/**
 * The words inside a tag, as HTML.
 *
 * @param string $tool       One of TOOLS.
 * @param array  $attributes Checked.
 * @param string $lang       One of LANGUAGES.
 */
function fallback( string $tool, array $attributes, string $lang ): string {
	static $words;
	$words ??= wp_json_file_decode( dirname( __DIR__ ) . '/dist/fallback.json', array( 'associative' => true ) );

	if ( 'quick-exit' === $tool ) {
		return sprintf(
			'<a href="%s" rel="noreferrer" target="_top"%s>%s</a>',
			esc_url( $attributes['href'] ?? EXIT_TO ),
			in_english( $words[ $lang ][ $tool ] ),
			esc_html( $words[ $lang ][ $tool ]['text'] )
		);
	}
	if ( 'article-card' === $tool ) {
		static $cards;
		$cards ??= wp_json_file_decode( dirname( __DIR__ ) . '/dist/articles.json', array( 'associative' => true ) );
		$card    = $cards[ $lang ][ $attributes['article'] ];
		return isset( $attributes['neutral'] )
			? sprintf( '<h3%s>%s</h3>', in_english( $card ), esc_html( $card['neutralTitle'] ) )
			: sprintf( '<h3%1$s>%2$s</h3><p%1$s>%3$s</p>', in_english( $card ), esc_html( $card['title'] ), esc_html( $card['summary'] ) );
	}
	$list  = $words[ $lang ][ $tool ]['kind'];
	$items = array_map( static fn ( string $item ): string => '<li>' . esc_html( $item ) . '</li>', $words[ $lang ][ $tool ]['lines'] );
	return "<$list" . in_english( $words[ $lang ][ $tool ] ) . '>' . implode( '', $items ) . "</$list>";
}

/**
 * What marks words that a language does not have yet, and that are English.
 *
 * @param array $words Of a tool or a card.
 */
function in_english( array $words ): string {
	return isset( $words['lang'] ) ? ' lang="en" dir="ltr"' : '';
}
